//! A ProseMirror node seen with its path, and the strict questions that the reader asks of it.

use serde_json::{Map, Value};

use crate::body::json::{BodyError, Problem};

pub(super) type Read<T> = Result<T, BodyError>;

pub(super) struct Node<'a> {
    pub name: &'a str,
    pub members: &'a Map<String, Value>,
    path: String,
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value) -> Read<Self> {
        Self::at(value, String::new())
    }

    fn at(value: &'a Value, path: String) -> Read<Self> {
        let Some(members) = value.as_object() else {
            return Err(BodyError {
                path,
                problem: Problem::Shape { wanted: "node" },
            });
        };
        let Some(name) = members.get("type").and_then(Value::as_str) else {
            return Err(BodyError {
                path,
                problem: Problem::Shape {
                    wanted: "node with a type",
                },
            });
        };
        let node = Self { name, members, path };
        let inline = matches!(name, "text" | "hard_break");
        let known: &[&str] = if inline {
            &["type", "attrs", "marks", "text"]
        } else {
            &["type", "attrs", "content"]
        };
        match members.keys().find(|key| !known.contains(&key.as_str())) {
            Some(stranger) => Err(node.wrong(Problem::Member {
                name: stranger.clone(),
            })),
            None => Ok(node),
        }
    }

    pub fn children(&self) -> Read<Vec<Node<'a>>> {
        let content = match self.members.get("content") {
            None => return Ok(Vec::new()),
            Some(Value::Array(content)) => content,
            Some(_) => {
                return Err(self.wrong(Problem::Shape {
                    wanted: "list of nodes as content",
                }));
            }
        };
        let dot = if self.path.is_empty() { "" } else { "." };
        let at = |(index, child)| Node::at(child, format!("{}{dot}content[{index}]", self.path));
        content.iter().enumerate().map(at).collect()
    }

    /// The attributes, which must be among `known`.
    pub fn attrs(&self, known: &[&str]) -> Read<Map<String, Value>> {
        let attrs = match self.members.get("attrs") {
            None => return Ok(Map::new()),
            Some(Value::Object(attrs)) => attrs,
            Some(_) => {
                return Err(self.wrong(Problem::Shape {
                    wanted: "object as attrs",
                }));
            }
        };
        match attrs.keys().find(|key| !known.contains(&key.as_str())) {
            Some(stranger) => Err(self.attribute(stranger)),
            None => Ok(attrs.clone()),
        }
    }

    pub fn count(&self, attrs: &Map<String, Value>, name: &str, least: u32) -> Read<u32> {
        let number = attrs
            .get(name)
            .and_then(Value::as_u64)
            .and_then(|number| u32::try_from(number).ok());
        number
            .filter(|number| *number >= least)
            .ok_or_else(|| self.attribute(name))
    }

    pub fn must_be(&self, name: &str) -> Read<()> {
        if self.name == name {
            Ok(())
        } else {
            Err(self.stranger())
        }
    }

    /// Refuses an empty sequence where the schema wants at least one.
    pub fn some<T>(&self, found: Vec<T>, wanted: &'static str) -> Read<Vec<T>> {
        if found.is_empty() {
            Err(self.wrong(Problem::Shape { wanted }))
        } else {
            Ok(found)
        }
    }

    /// The next child, which must have this name.
    pub fn next(&self, children: &mut impl Iterator<Item = Node<'a>>, name: &'static str) -> Read<Node<'a>> {
        let child = children
            .next()
            .ok_or_else(|| self.wrong(Problem::Shape { wanted: name }))?;
        child.must_be(name)?;
        Ok(child)
    }

    /// The closing child, which must have this name and nothing after it.
    pub fn last(&self, mut children: impl Iterator<Item = Node<'a>>, name: &'static str) -> Read<Node<'a>> {
        let child = self.next(&mut children, name)?;
        children.next().map_or(Ok(child), |extra| Err(extra.stranger()))
    }

    pub fn stranger(&self) -> BodyError {
        self.wrong(Problem::Node {
            name: self.name.to_owned(),
        })
    }

    pub fn attribute(&self, name: &str) -> BodyError {
        self.wrong(Problem::Attribute {
            name: name.to_owned(),
        })
    }

    pub fn wrong(&self, problem: Problem) -> BodyError {
        BodyError {
            path: self.path.clone(),
            problem,
        }
    }
}
